import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { useImportChange } from './queries.ts'
import { inDigits } from './words.ts'

/** For a list of many trusts: one press instead of one question for each. */
export function LeaveOutOthers({ started, next }: { started: PeopleImport; next: (after: PeopleImport) => void }) {
  const change = useImportChange(started)
  const strangers = started.organisationQuestions.filter(
    ({ candidates, name }) => candidates.length === 0 && name !== '',
  )
  if (strangers.length < 2) return null
  const leaveOut = () =>
    change.mutate({ organisations: strangers.map(({ name }) => ({ name, organisationId: null })) }, { onSuccess: next })
  return (
    <>
      <h2 className="nhsuk-heading-s">Or answer for all of them</h2>
      <p>
        {inDigits(strangers.length)} names do not look like any of your organisations:{' '}
        {strangers.map(({ name }) => `“${name}”`).join(', ')}.
      </p>
      <Fault fault={change.error} />
      <Button busy={change.isPending && 'Leaving rows out'} look="secondary" onClick={leaveOut}>
        Leave out the rows of all {inDigits(strangers.length)} names
      </Button>
    </>
  )
}
