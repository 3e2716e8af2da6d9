import type { Check, ReferenceRequest } from '@elevate/contracts/checks'
import { withdrawReferenceRequest } from '@elevate/contracts/references'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { formatDay, formatRelative } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { checkPath, keepCheck } from '../queries.ts'

const stateWords: Record<ReferenceRequest['state'], string> = {
  asked: 'Asked, no answer yet',
  answered: 'Answered',
  declined: 'Would rather not',
  withdrawn: 'Called off',
  'run-out': 'No answer in time',
}

/** Who was asked, what came back, and the ways to ask. */
export function References({ check }: { check: Check }) {
  const isOpen = check.can.askReferee || check.requests.some(({ state }) => state === 'asked')
  return (
    <>
      {check.requests.map((request) => (
        <Request check={check} key={request.id} request={request} />
      ))}
      {isOpen && (
        <div className="app-actions">
          {check.can.askReferee && (
            <ButtonLink to={`${checkPath(check)}/ask-referee`}>Ask the referee by email</ButtonLink>
          )}
          <ButtonLink look="secondary" to={`${checkPath(check)}/type-reference`}>
            Write down what they said
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function Request({ check, request }: { check: Check; request: ReferenceRequest }) {
  const { refereeName, relationship, state, askedAt, expiresAt, settledAt, typedBy, answers } = request
  return (
    <section className="nhsuk-u-margin-bottom-5">
      <h2 className="nhsuk-heading-s">
        {refereeName}
        {relationship !== '' && `, ${relationship}`}
      </h2>
      <p>
        {stateWords[state]}. Asked {formatDay(askedAt)}
        {settledAt && `, settled ${formatDay(settledAt)}`}
        {state === 'asked' &&
          `; the link works until ${formatDay(expiresAt)} (${formatRelative(expiresAt, new Date())})`}
        {typedBy && `. Written down by ${typedBy}`}.
      </p>
      {answers && <Answers answers={answers} />}
      {state === 'asked' && <Withdraw check={check} requestId={request.id} />}
    </section>
  )
}

function Answers({ answers }: { answers: NonNullable<ReferenceRequest['answers']> }) {
  return (
    <>
      <p className="nhsuk-hint">The programme team reads this. The applicant sees only that it has come.</p>
      <dl>
        {answers
          .filter(({ answer }) => answer !== '')
          .map(({ question, answer }) => (
            <div key={question}>
              <dt>
                <strong>{question}</strong>
              </dt>
              <dd className="nhsuk-u-margin-left-0 nhsuk-u-margin-bottom-3 app-typed">{answer}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Withdraw({ check, requestId }: { check: Check; requestId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const withdrawal = useMutation({
    mutationFn: () => call(withdrawReferenceRequest, { params: { checkId: check.id, requestId } }),
    onSuccess: async (after) => {
      await keepCheck(queryClient, after)
      tellDone('This referee is not asked any more')
    },
  })
  return (
    <>
      <Fault fault={withdrawal.error} />
      <Button
        busy={withdrawal.isPending && 'Calling it off'}
        look="secondary"
        onClick={() => withdrawal.mutate()}
        small
      >
        Do not ask this referee any more
      </Button>
    </>
  )
}
