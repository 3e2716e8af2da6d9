import { checkInScale } from '@elevate/contracts/check-in-vocabulary'
import type { CheckInTrend } from '@elevate/contracts/check-ins'
import { formatDay, formatShortDay } from '../../../ui/dates.ts'
import { PictureWithTable } from '../../../ui/pictures/PictureWithTable.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { readerWords, scoreWords } from '../words.ts'
import '../../../styles/check-ins.scss'

type Point = CheckInTrend['points'][number]

const most = 12
const left = 118
const right = 350
const rowHeight = 34
const yOf = (score: number): number => 20 + (5 - score) * rowHeight
const xOf = (place: number, of: number): number =>
  of < 2 ? (left + right) / 2 : left + 14 + ((right - left - 24) * place) / (of - 1)

/** How I have been, with the words of the five points on its axis. For me alone. */
export function TrendPicture({ points }: { points: Point[] }) {
  const shown = points.slice(-most)
  const last = shown.at(-1)
  const heading = last ? `You said "${wordOf(last.score)}" in your last check-in` : ''
  return (
    <>
      <PictureWithTable
        alternative={shown.map(({ opensOn, score }) => `${formatShortDay(opensOn)}: ${scoreWords(score)}.`).join(' ')}
        heading={heading}
        isSuppressed={false}
        picture={<Drawing points={shown} />}
        table={
          <StackingTable
            caption={heading}
            columns={columns}
            rowKey={({ checkInId }) => checkInId}
            rows={points.toReversed()}
          />
        }
      />
      <p className="app-reference">Only you see this picture. What you sent without your name is not in it.</p>
    </>
  )
}

const wordOf = (score: number): string => checkInScale.find((point) => point.score === score)?.word ?? ''
const nobody = { lead: null, deputy: null, leadAwayUntil: null, mentor: null }

const columns: Column<Point>[] = [
  { key: 'when', heading: 'Check-in', cell: ({ opensOn }) => formatDay(opensOn) },
  { key: 'how', heading: 'You said', cell: ({ score }) => scoreWords(score) },
  { key: 'who', heading: 'Given to', cell: ({ reader }) => readerWords(reader, nobody) },
]

function Drawing({ points }: { points: Point[] }) {
  const path = points.map(({ score }, place) => `${xOf(place, points.length)},${yOf(score)}`).join(' ')
  const [first] = points
  const last = points.at(-1)
  return (
    <svg aria-hidden="true" className="app-trend" viewBox="0 0 360 200">
      {checkInScale.map(({ score, word }) => (
        <g key={score}>
          <text className="app-trend__word" textAnchor="end" x={left - 8} y={yOf(score) + 5}>
            {score} {word}
          </text>
          <line className="app-trend__row" x1={left} x2={right} y1={yOf(score)} y2={yOf(score)} />
        </g>
      ))}
      <polyline className="app-trend__line" points={path} />
      {points.map(({ checkInId, score }, place) => (
        <circle className="app-trend__point" cx={xOf(place, points.length)} cy={yOf(score)} key={checkInId} r="6" />
      ))}
      {first && points.length > 1 && (
        <text className="app-trend__day" x={left} y="190">
          {formatShortDay(first.opensOn)}
        </text>
      )}
      {last && (
        <text className="app-trend__day" textAnchor="end" x={right} y="190">
          {formatShortDay(last.opensOn)}
        </text>
      )}
    </svg>
  )
}
