import { finishTask, reopenTask, type Task } from '@elevate/contracts/tasks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'

/** One thing to do. Ticked off it stays here, so that a slip of the finger is put right at once. */
export function TaskRow({ task }: { task: Task }) {
  const queryClient = useQueryClient()
  const ticking = useMutation({
    mutationFn: (isDone: boolean) => call(isDone ? finishTask : reopenTask, { params: { taskId: task.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['tasks', 'counts'] }),
  })
  const shown = ticking.data ?? task
  const isDone = shown.doneAt !== null
  const { title, href, detail, isAnswered } = shown
  return (
    <>
      <h2 className="nhsuk-heading-xs nhsuk-u-margin-bottom-1">{href ? <Link to={href}>{title}</Link> : title}</h2>
      {detail !== '' && <p className="nhsuk-u-margin-bottom-1">{detail}</p>}
      <p className="nhsuk-u-margin-bottom-1">{isDone ? <DoneBy task={shown} /> : <Due task={shown} />}</p>
      <Fault fault={ticking.error} />
      {isAnswered ? (
        !isDone && <p className="nhsuk-hint">It is done when you have answered. Open it to do so.</p>
      ) : (
        <Button
          aria-label={`${isDone ? 'Not done after all' : 'Done'}: ${title}`}
          busy={ticking.isPending && 'Saving'}
          look="secondary"
          onClick={() => ticking.mutate(!isDone)}
          small
        >
          {isDone ? 'Not done after all' : 'Done'}
        </Button>
      )}
    </>
  )
}

const DoneBy = ({ task: { doneBy } }: { task: Task }) => `Done by ${doneBy ?? 'somebody who has left'}`

function Due({ task: { dueOn, isOverdue, isMine, owner } }: { task: Task }) {
  const due = `${formatDay(dueOn)} (${formatRelative(dueOn, new Date())})`
  return (
    <>
      {isOverdue ? <strong>Late: {due}</strong> : `By ${due}`}.{' '}
      {isMine ? 'Yours' : (owner?.name ?? 'For the programme team')}
    </>
  )
}
