import { QRCode } from 'antd';

/** The same secret as the text beside it, for a camera; readers of the screen take the text. */
export function QrPicture({ value }: { value: string }) {
  if (value === '') return null;
  return (
    <div className="enrol-qr" aria-hidden="true">
      <QRCode type="svg" value={value} size={150} bordered={false} />
    </div>
  );
}
