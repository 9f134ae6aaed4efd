export function KeyCap({ keys, does }: { keys: string[]; does: string }) {
  return (
    <span className="nowrap">
      {keys.map((key) => (
        <kbd className="key" key={key}>{key}</kbd>
      ))}{' '}
      {does}
    </span>
  );
}
