import { create } from 'qrcode/lib/core/qrcode.js'

interface Props {
  text: string
  /** What it is for whoever cannot see it. */
  label: string
}

/** Modules of white around it, without which cameras do not find it. */
const QUIET = 2

/** One path on white, in the dark too: cameras want dark on light. */
export function QrCode({ text, label }: Props) {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules
  const path = Array.from(data, (dark, i) =>
    dark ? `M${(i % size) + QUIET} ${Math.floor(i / size) + QUIET}h1v1h-1z` : ''
  ).join('')
  const whole = size + 2 * QUIET
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
