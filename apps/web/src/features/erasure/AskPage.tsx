import { askForErasure, type MyErasureRequest, withdrawErasureRequest } from '@elevate/contracts/erasure'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { myErasureQuery } from './queries.ts'

const back = { to: '/profile', text: 'Back to your profile' }

/** Asking to be erased, and what became of it. */
export function AskPage() {
  const { data } = useSuspenseQuery(myErasureQuery())
  return (
    <Page back={back} title="Ask us to delete what we hold about you">
      {data.request?.state === 'asked' ? <Waiting request={data.request} /> : <Ask last={data.request} />}
    </Page>
  )
}

const useFinish = () => {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return async (words: string) => {
    await queryClient.invalidateQueries({ queryKey: ['erasure'] })
    tellDone(words)
  }
}

function Waiting({ request }: { request: MyErasureRequest }) {
  const finish = useFinish()
  const withdraw = useMutation({
    mutationFn: () => call(withdrawErasureRequest, {}),
    onSuccess: () => finish('You have taken your request back'),
  })
  return (
    <>
      <p>
        You asked on {formatInstant(request.askedAt)}. Somebody who runs the programme answers by{' '}
        {formatDay(request.dueOn)}.
      </p>
      <p>Until then everything stays as it is, and you can change your mind.</p>
      <Fault fault={withdraw.error} />
      <Button busy={withdraw.isPending && 'Taking it back'} look="secondary" onClick={() => withdraw.mutate()}>
        I have changed my mind
      </Button>
    </>
  )
}

function Ask({ last }: { last: MyErasureRequest | null }) {
  const finish = useFinish()
  const ask = useMutation({
    mutationFn: () => call(askForErasure, {}),
    onSuccess: () => finish('You have asked to be deleted'),
  })
  return (
    <>
      {last?.state === 'refused' && <Refused request={last} />}
      <p>You have the right to ask for this. Somebody who runs the programme answers within a month.</p>
      <h2 className="nhsuk-heading-m">What goes</h2>
      <p>
        Your name, how to reach you, your account, what you wrote and what you were told. Where your name stands in
        messages to others it is taken out.
      </p>
      <h2 className="nhsuk-heading-m">What stays, without your name</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>that somebody held your role, and from when to when</li>
        <li>that somebody took part in a coffee round or in mentoring, because it is the other person’s history too</li>
        <li>concerns that you raised, which the law on safeguarding asks us to keep, with what you wrote in them</li>
        <li>that something was done, in the audit trail, and never what you wrote</li>
      </ul>
      <p>
        Download your data first if you want to keep it. If you still hold a role, you will be asked to end it before
        you are deleted. It cannot be undone.
      </p>
      <Fault fault={ask.error} />
      <Button busy={ask.isPending && 'Asking'} look="warning" onClick={() => ask.mutate()}>
        Ask to be deleted
      </Button>
    </>
  )
}

function Refused({ request }: { request: MyErasureRequest }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        You asked on {formatInstant(request.askedAt)}. The answer was no
        {request.decidedAt && <>, on {formatInstant(request.decidedAt)}</>}. The reason:
      </p>
      <p className="app-typed">{request.refusedWhy}</p>
      <p>
        If you do not agree, you can complain to the data protection officer of your organisation, and to the
        Information Commissioner (ico.org.uk, 0303 123 1113).
      </p>
    </div>
  )
}
