const LONGEST_MS = 10_000;

let typed = '';
let entered = false;
let stop: (() => void) | null = null;

/** From "/" until the box of the search is there, what is typed is kept for it: whoever types at once on a slow line loses no letter. */
export function keepTyping(): void {
  stop?.();
  [typed, entered] = ['', false];
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || entered) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key === 'Enter') entered = true;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', listen, true);
  const late = setTimeout(() => stop?.(), LONGEST_MS);
  stop = () => {
    window.removeEventListener('keydown', listen, true);
    clearTimeout(late);
    stop = null;
  };
}

/** What was typed meanwhile, and whether Enter came after it; from now on the box has the keys. */
export function takeTyped(): { readonly text: string; readonly entered: boolean } {
  stop?.();
  const found = { text: typed, entered };
  [typed, entered] = ['', false];
  return found;
}
