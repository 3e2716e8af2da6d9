import { askForCheck, type Check, leaveOutCheck, markRequested, unwaiveCheck } from '@elevate/contracts/checks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { checkPath, etagOf, keepCheck } from '../queries.ts'

type Act = {
  key: string
  isOpen: boolean
  text: string
  busy: string
  done: string
  send: (input: { params: { checkId: string }; ifMatch: string }) => Promise<Check>
}

const actsOf = ({ can }: Check): Act[] => [
  {
    key: 'request',
    isOpen: can.markRequested,
    text: 'Note that it was asked for',
    busy: 'Noting it',
    done: 'Saved. It is waiting for somebody else now',
    send: (input) => call(markRequested, input),
  },
  {
    key: 'ask',
    isOpen: can.ask,
    text: 'Ask for this after all',
    busy: 'Asking for it',
    done: 'This is asked for now',
    send: (input) => call(askForCheck, input),
  },
  {
    key: 'leave-out',
    isOpen: can.leaveOut,
    text: 'Do not ask for this',
    busy: 'Leaving it out',
    done: 'This is not asked for any more',
    send: (input) => call(leaveOutCheck, input),
  },
  {
    key: 'unwaive',
    isOpen: can.unwaive,
    text: 'Take the waiver back',
    busy: 'Taking it back',
    done: 'The waiver is taken back',
    send: (input) => call(unwaiveCheck, input),
  },
]

/** What else can be done about a check; waiving it has a page of its own, because it wants a reason. */
export function CheckActions({ check }: { check: Check }) {
  const open = actsOf(check).filter(({ isOpen }) => isOpen)
  if (open.length === 0 && !check.can.waive && !check.can.statusCheck) return null
  return (
    <>
      <h2 className="nhsuk-heading-s">Other steps</h2>
      {open.map((act) => (
        <ActButton act={act} check={check} key={act.key} />
      ))}
      {check.can.statusCheck && check.kind === 'dbs' && (
        <p>
          <Link to={`${checkPath(check)}/status-check`}>Record a look into the Update Service</Link>
        </p>
      )}
      {check.can.waive && (
        <p>
          <Link to={`${checkPath(check)}/waive`}>Do without this check, for a reason</Link>
        </p>
      )}
    </>
  )
}

function ActButton({ act, check }: { act: Act; check: Check }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const doing = useMutation({
    mutationFn: () => act.send({ params: { checkId: check.id }, ifMatch: etagOf(check) }),
    onSuccess: async (after) => {
      await keepCheck(queryClient, after)
      tellDone(act.done)
    },
  })
  return (
    <>
      <Fault fault={doing.error} />
      <Button busy={doing.isPending && act.busy} look="secondary" onClick={() => doing.mutate()} small>
        {act.text}
      </Button>{' '}
    </>
  )
}
