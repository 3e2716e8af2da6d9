import { encodeQR } from 'qr'
import { useMemo } from 'react'

/** Drawn here, from the text alone: the key goes to nobody else. What it says is also there to be typed. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = useMemo(() => encodeQR(text, 'raw', { border: 4 }), [text])
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      aria-label={label}
      className="app-qr"
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
    >
      <rect fill="#fff" height="100%" width="100%" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
