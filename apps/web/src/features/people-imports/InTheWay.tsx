import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { Link } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { useImportChange } from './queries.ts'
import { openQuestions, pages } from './steps.ts'
import { counted } from './words.ts'

/** What has to be settled before anything can be imported, each with the way to settle it. */
export function InTheWay({ started }: { started: PeopleImport }) {
  const change = useImportChange(started)
  const { counts, columnFaults, dateQuestions, organisationQuestions, isReady, id } = started
  if (isReady) return null
  const questions = dateQuestions.length + organisationQuestions.length
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>Before you can import:</strong>
      </p>
      <ul>
        {columnFaults.map(({ says }) => (
          <li key={says}>
            <Link to={pages.columns(id)}>{says}</Link>
          </li>
        ))}
        {questions > 0 && (
          <li>
            <Link to={pages.question(id, 1)}>Answer {counted(openQuestions(started).length, 'question')}</Link>
          </li>
        )}
        {questions === 0 && counts.conflict > 0 && (
          <li>
            <Link to="?outcome=conflict">Decide {counted(counts.conflict, 'row')}</Link>
          </li>
        )}
        {counts.fault > 0 && (
          <li>
            <Link to="?outcome=fault">{counted(counts.fault, 'row')} cannot be read</Link>: put them right in the file
            and upload it again, or leave them out.
          </li>
        )}
      </ul>
      <Fault fault={change.error} />
      {counts.fault > 0 && (
        <Button
          busy={change.isPending && 'Leaving rows out'}
          look="secondary"
          onClick={() => change.mutate({ leaveOutFaults: true })}
        >
          Leave out {counts.fault === 1 ? 'the row' : `all ${counted(counts.fault, 'row')}`} that cannot be read
        </Button>
      )}
    </div>
  )
}
