import type { Application } from '@elevate/contracts/applications'
import { Link } from 'react-router'
import { formatDay, formatRelative } from '../../../ui/dates.ts'

/** The clock that runs once an application has come to its end. */
export function Retention({ application }: { application: Application }) {
  const { id, retention, can, state } = application
  const { deleteOn, months, keptBecause, isHeld } = retention
  return (
    <>
      <h2 className="nhsuk-heading-m">How long this is kept</h2>
      {isHeld && <p>This is on legal hold: it is not deleted before the hold is released.</p>}
      {!isHeld && deleteOn === null && <p>{untilWhen(state, months)}</p>}
      {!isHeld && deleteOn !== null && (
        <p>
          This will be deleted on {formatDay(deleteOn)} ({formatRelative(deleteOn, new Date())}),{' '}
          {keptBecause === null
            ? `${monthsWords(months)} after the campaign closed or the application came to its end.`
            : 'later than usual.'}
        </p>
      )}
      {keptBecause !== null && <p className="app-typed">Kept longer because: {keptBecause}</p>}
      {can.keepLonger && <Link to={`/applications/${id}/keep-longer`}>Keep it longer</Link>}
    </>
  )
}

const monthsWords = (months: number): string => (months === 1 ? '1 month' : `${months} months`)

const untilWhen = (state: Application['state'], months: number): string => {
  if (state === 'appointed') return 'It belongs to the file of a partner, and is kept with it.'
  if (state === 'draft') return 'A draft that is never sent is deleted 3 months after the close.'
  return `It is kept while it is open, and for ${monthsWords(months)} after it has come to its end.`
}
