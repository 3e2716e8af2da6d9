import { type Column, StackingTable } from '../StackingTable.tsx'
import { axisEnd, daysWords, placeOf } from './numbers.ts'
import { PictureWithTable } from './PictureWithTable.tsx'

/** Days that a quarter, half and three quarters of people took at most. */
export type Quartiles = { lower: number; median: number; upper: number }

/** `days` is null where fewer than five people stand behind it. */
export type DaysRange = { key: string; label: string; days: Quartiles | null }

type RangePictureProps = {
  heading: string
  /** What a row stands for: "Stage". */
  of: string
  ranges: readonly DaysRange[]
}

/** How long things take: the middle half as a band, the median as a mark in it, each with its words beside it. */
export function RangePicture({ heading, of, ranges }: RangePictureProps) {
  const end = axisEnd(Math.max(0, ...ranges.map(({ days }) => days?.upper ?? 0)))
  const columns: Column<DaysRange>[] = [
    { key: 'label', heading: of, cell: ({ label }) => label },
    { key: 'lower', heading: 'A quarter took up to', isNumber: true, cell: daysAt('lower') },
    { key: 'median', heading: 'Half took up to', isNumber: true, cell: daysAt('median') },
    { key: 'upper', heading: 'Three quarters took up to', isNumber: true, cell: daysAt('upper') },
  ]
  return (
    <PictureWithTable
      alternative={ranges.map((range) => `${range.label}: ${wordsOf(range)}.`).join(' ')}
      heading={heading}
      isSuppressed={ranges.some(({ days }) => days === null)}
      picture={
        <>
          {ranges.map((range) => (
            <div className="app-bar app-bar--range" key={range.key}>
              <span className="app-bar__label">{range.label}</span>
              <svg aria-hidden="true" className="app-bar__track" height="24" width="100%">
                <line className="app-bar__axis" x1="0" x2="100%" y1="12" y2="12" />
                {range.days && <Band days={range.days} end={end} />}
              </svg>
              <span className="app-bar__count">{wordsOf(range)}</span>
            </div>
          ))}
          <div className="app-bar app-bar--range app-bar--scale">
            <span className="app-bar__label" />
            <span className="app-bar__scale">
              <span>0</span>
              <span>{daysWords(end)}</span>
            </span>
          </div>
        </>
      }
      table={<StackingTable caption={heading} columns={columns} rowKey={({ key }) => key} rows={ranges} />}
    />
  )
}

function Band({ days: { lower, median, upper }, end }: { days: Quartiles; end: number }) {
  const [from, middle, to] = [lower, median, upper].map((days) => placeOf(days, end))
  return (
    <>
      <rect className="app-bar__band" height="16" width={`${(to ?? 0) - (from ?? 0)}%`} x={`${from}%`} y="4" />
      <line className="app-bar__median" x1={`${middle}%`} x2={`${middle}%`} y1="0" y2="24" />
    </>
  )
}

const withheld = 'fewer than 5 people'

const daysAt =
  (part: keyof Quartiles) =>
  ({ days }: DaysRange): string =>
    days === null ? withheld : daysWords(days[part])

/** "9 days; the middle half took 6 to 14 days". */
function wordsOf({ days }: DaysRange): string {
  if (days === null) return withheld
  const { lower, median, upper } = days
  if (lower === upper) return daysWords(median)
  return `${daysWords(median)}; the middle half took ${daysWords(lower).replace(/ days?$/, '')} to ${daysWords(upper)}`
}
