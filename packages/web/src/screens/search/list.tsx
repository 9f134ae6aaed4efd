import type { FileRow } from '@thahs/engine/contract';
import { Table } from 'antd';
import type { TableColumnType, TableRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RefObject, UIEvent } from 'react';
import { usePageKey } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';

interface ListProps {
  rows: FileRow[];
  columns: (room: number) => TableColumnType<FileRow>[];
  at: number;
  grid: RefObject<HTMLDivElement | null>;
  onMove: (at: number) => void;
  onOpen: (row: FileRow) => void;
  onLook: (row: FileRow) => void;
  onNearEnd: () => void;
}

const headHeight = 27;
/** The sideways scrollbar has a strip of its own below the last row (search.css), the other one beside the last column. */
const scrollbarRoom = 12;
const verticalBar = 10;
const rowHeight = 27;
const rowsBeforeEnd = 40;
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, PageDown: (at) => at + 15, PageUp: (at) => at - 15, Home: () => 0, End: (_at, last) => last,
};

/** Room for the list on the screen. */
function useRoom(box: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 1176, height: 400 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}

/** The list of files: one unmistakable row under the keyboard, rows drawn only where they are seen. */
export function FileList({ rows, columns: columnsFor, at, grid, onMove, onOpen, onLook, onNearEnd }: ListProps) {
  const words = useWords().search;
  const table = useRef<TableRef>(null);
  const { width, height } = useRoom(grid);
  const columns = columnsFor(width - verticalBar);
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    onMove(index);
    table.current?.scrollTo({ index });
    if (index > rows.length - rowsBeforeEnd) onNearEnd();
  };
  usePageKey((event) => {
    // Another control with the focus keeps its own keys.
    if (event.target instanceof HTMLElement && event.target.closest('button, a, [role="combobox"], [role="dialog"]') !== null) return;
    const row = rows[at];
    const step = steps[event.key];
    if (step !== undefined) move(step(at, rows.length - 1));
    else if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else if (event.key === ' ' && row !== undefined) onLook(row);
    else return;
    event.preventDefault();
  });
  const onScroll = (event: UIEvent<HTMLElement>): void => {
    const { scrollTop, clientHeight } = event.currentTarget;
    if (scrollTop + clientHeight > (rows.length - rowsBeforeEnd) * rowHeight) onNearEnd();
  };
  return (
    <div className="list-wrap" ref={grid} tabIndex={-1} role="group" aria-label={words.table}>
      <Table<FileRow>
        ref={table} virtual size="small" pagination={false} tableLayout="fixed" rowKey="fileId" columns={columns} dataSource={rows} showSorterTooltip={false}
        scroll={{ x: columns.reduce((sum, column) => sum + Number(column.width), 0), y: Math.max(60, height - headHeight - scrollbarRoom) }} onScroll={onScroll}
        rowClassName={(_row, index) => (index === at ? 'row-here' : '')} locale={{ emptyText: ' ' }}
        onRow={(row, index) => ({ onClick: () => onMove(index ?? 0), onDoubleClick: () => onOpen(row) })}
      />
    </div>
  );
}
