import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import { formatInstant } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { namesOf } from '../words.ts'
import { Reasons } from './Reasons.tsx'
import { leftWords, repeatWords, sizeWords } from './words.ts'
import '../../../styles/warning-callout.scss'

/** What the draw came to, what it could not have and why, and that no draw does better. */
export function Outcome({ draw }: { draw: CoffeeDraw }) {
  return (
    <>
      {!draw.isUpToDate && (
        <div className="nhsuk-warning-callout">
          <h2 className="nhsuk-warning-callout__label">This draw is out of date</h2>
          <p>
            Somebody has joined, left, paused or changed their details since {formatInstant(draw.drawnAt)}. Draw again:
            what you wish below is kept.
          </p>
        </div>
      )}
      <Facts
        facts={[
          { name: 'Drawn', value: `${sizeWords(draw)}, on ${formatInstant(draw.drawnAt)}` },
          { name: 'Meeting again', value: repeatWords(draw) },
          { name: 'Rounds left without meeting again', value: leftWords(draw) },
          ...(draw.notPlaced.length > 0 ? [{ name: 'Without a match', value: <NotPlaced draw={draw} /> }] : []),
          ...(draw.notes.length > 0
            ? [{ name: 'What could not be avoided', value: <Notes notes={draw.notes} /> }]
            : []),
          { name: 'Could another draw be better?', value: draw.proof.sentence },
        ]}
      />
      <Reasons reasons={draw.reasons} />
    </>
  )
}

function NotPlaced({ draw }: { draw: CoffeeDraw }) {
  return (
    <>
      {namesOf(draw.notPlaced)}. Nobody could be found for them this time; they are told kindly and come first next
      time. Reasons are not shown, because they may be confidential.
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
