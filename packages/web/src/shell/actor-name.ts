import { useWords } from '../language/language.tsx';
import { vi } from '../language/vi.ts';

/** Rank and name of who did something, as the server gives them; what the program did by itself is said in the language of the screen. */
export function useActorName(): (actor: string) => string {
  const words = useWords().shell;
  return (actor) => (actor === vi.shell.systemActor ? words.systemActor : actor);
}
