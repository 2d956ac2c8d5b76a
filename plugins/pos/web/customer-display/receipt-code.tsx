import { QrCode } from 'stoa/web/qr-code'

/** Drawn where there is a receipt: the code that draws it comes with the first of them. */
export default function ReceiptCode(props: { text: string; label: string }) {
  return <QrCode {...props} />
}
