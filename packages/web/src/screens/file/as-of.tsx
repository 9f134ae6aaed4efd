import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';

/** Asks for the day as of which the file is to be read. */
export function AsOf({ onChoose }: { onChoose: (day: string) => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const day = typedDate(text);
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const content = (
    <form
      className="menu-pop"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) onChoose(day);
      }}
    >
      <label htmlFor="as-of">{words.file.asOfField}</label>
      <Input id="as-of" autoFocus placeholder={words.shell.dateHint} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="primary" htmlType="submit" disabled={!whole}>{words.file.view}</Button>
    </form>
  );
  return <Popover trigger="click" placement="bottomLeft" destroyOnHidden content={content}><Button size="small">{words.file.asOf}</Button></Popover>;
}
