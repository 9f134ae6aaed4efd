import { Button } from 'antd';
import { useWords } from '../../language/language.tsx';
import { passkeysWork } from '../../server/passkey.ts';

interface PasskeyButtonProps {
  busy: boolean;
  onUse: () => Promise<void>;
}

/** In place of password and code, where the browser can. */
export function PasskeyButton({ busy, onUse }: PasskeyButtonProps) {
  const words = useWords().signIn;
  if (!passkeysWork()) return null;
  return <Button size="large" block disabled={busy} onClick={() => void onUse()}>{words.byPasskey}</Button>;
}
