import type { Check } from '@elevate/contracts/checks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { checkPath, checkQuery } from '../queries.ts'
import { stateWords } from '../words.ts'
import { CheckActions } from './CheckActions.tsx'
import { DbsNumber } from './DbsNumber.tsx'
import { evidenceFacts } from './evidence-facts.ts'
import { References } from './References.tsx'

/** One check: where it stands, what was recorded, and what can be done now. */
export function CheckPage() {
  const { checkId = '' } = useParams()
  const { data: check } = useSuspenseQuery(checkQuery(checkId))
  return (
    <Page back={backFrom(check)} caption={check.about} title={check.label}>
      {check.turn !== 'nobody' && (
        <p>
          <TurnTag turn={check.turn} view="programme" /> since {formatDay(check.turnSince)} (
          {formatRelative(check.turnSince, new Date())})
        </p>
      )}
      {check.guidance !== '' && <p>{check.guidance}</p>}
      <Facts facts={standing(check)} />
      {check.evidence && (
        <>
          <h2 className="nhsuk-heading-m">What was recorded</h2>
          <Facts facts={evidenceFacts(check.evidence)} />
        </>
      )}
      {check.can.showNumber && <DbsNumber check={check} />}
      {check.fee && <p className="nhsuk-inset-text">{check.fee.why}</p>}
      {check.kind === 'reference' && <References check={check} />}
      <MainStep check={check} />
      <CheckActions check={check} />
    </Page>
  )
}

export const backFrom = ({ applicationId, personId }: Check) =>
  applicationId === null
    ? { to: `/people/${personId}/checks`, text: 'Back to the checks' }
    : { to: `/applications/${applicationId}/checks`, text: 'Back to all checks' }

function MainStep({ check }: { check: Check }) {
  if (!check.can.record) return null
  const { evidence } = check
  if (evidence?.kind === 'reference') return <Judge evidence={evidence} to={`${checkPath(check)}/record`} />
  if (check.kind === 'reference') return null
  return (
    <ButtonLink look={evidence ? 'secondary' : 'primary'} to={`${checkPath(check)}/record`}>
      {evidence ? 'Record it again' : 'Record it'}
    </ButtonLink>
  )
}

type Reference = Extract<NonNullable<Check['evidence']>, { kind: 'reference' }>

/** What a referee wrote is judged once it has come, and can be judged again. */
function Judge({ evidence: { receivedOn, isSatisfactory }, to }: { evidence: Reference; to: string }) {
  if (receivedOn === null) return null
  return isSatisfactory === null ? (
    <ButtonLink to={to}>Say whether it is satisfactory</ButtonLink>
  ) : (
    <ButtonLink look="secondary" to={to}>
      Change whether it is satisfactory
    </ButtonLink>
  )
}

const standing = (check: Check): Fact[] => {
  const { state, dueOn, completedOn, expiresOn, ownerPerson, waiver, requestedAt, isMandatoryBeforeStart } = check
  return [
    { name: 'Where it stands', value: stateWords[state] },
    { name: 'Needed before the start', value: isMandatoryBeforeStart ? 'Yes' : 'No' },
    ...(completedOn === null
      ? [{ name: 'Due', value: dueOn === null ? 'No date' : formatDay(dueOn) }]
      : [{ name: 'Done', value: formatDay(completedOn) }]),
    ...(expiresOn === null ? [] : [{ name: 'Counts until', value: formatDay(expiresOn) }]),
    ...(requestedAt === null ? [] : [{ name: 'Asked for', value: formatInstant(requestedAt) }]),
    {
      name: 'Looked after by',
      value: ownerPerson?.name ?? 'The programme team',
      action: { text: 'Change', of: 'the day and who looks after it', to: `${checkPath(check)}/edit` },
    },
    ...(waiver === null
      ? []
      : [
          { name: 'Waived', value: `${waiver.why} (${waiver.by ?? 'somebody who has left'}, ${formatDay(waiver.at)})` },
        ]),
  ]
}
