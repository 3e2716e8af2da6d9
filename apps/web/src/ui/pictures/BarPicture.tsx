import { type Column, StackingTable } from '../StackingTable.tsx'
import { placeOf, type Shown, shownWords } from './numbers.ts'
import { PictureWithTable } from './PictureWithTable.tsx'

type Bar = {
  key: string
  label: string
  count: Shown
  /** Beside the number: "68% of those before". */
  note?: string
}

type BarPictureProps = {
  heading: string
  /** What a bar stands for, and what it counts: the headings of the table. */
  of: string
  counts: string
  bars: readonly Bar[]
}

/** Counts side by side, for example the steps of a funnel: each bar has its words beside it. */
export function BarPicture({ heading, of, counts, bars }: BarPictureProps) {
  const largest = Math.max(0, ...bars.map(({ count }) => count ?? 0))
  const columns: Column<Bar>[] = [
    { key: 'label', heading: of, cell: ({ label }) => label },
    { key: 'count', heading: counts, isNumber: true, cell: wordsOf },
  ]
  return (
    <PictureWithTable
      alternative={bars.map((bar) => `${bar.label}: ${wordsOf(bar)}.`).join(' ')}
      heading={heading}
      isSuppressed={bars.some(({ count }) => count === null)}
      picture={bars.map((bar) => (
        <div className="app-bar" key={bar.key}>
          <span className="app-bar__label">{bar.label}</span>
          <svg aria-hidden="true" className="app-bar__track" height="24" width="100%">
            {bar.count === null ? (
              <rect className="app-bar__withheld" height="18" width="24" x="2" y="3" />
            ) : (
              <rect className="app-bar__length" height="24" width={`${placeOf(bar.count, largest)}%`} x="0" y="0" />
            )}
          </svg>
          <span className="app-bar__count">
            <strong>{shownWords(bar.count)}</strong>
            {bar.note !== undefined && ` (${bar.note})`}
          </span>
        </div>
      ))}
      table={<StackingTable caption={heading} columns={columns} rowKey={({ key }) => key} rows={bars} />}
    />
  )
}

const wordsOf = ({ count, note }: Bar): string => `${shownWords(count)}${note === undefined ? '' : ` (${note})`}`
