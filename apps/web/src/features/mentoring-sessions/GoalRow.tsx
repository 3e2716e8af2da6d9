import { changeGoal, type MentoringGoal } from '@elevate/contracts/mentoring-sessions'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Checkbox } from '../../forms/Checkbox.tsx'
import { useKept } from '../../forms/use-kept.ts'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'
import { goalsQuery } from './queries.ts'

type GoalRowProps = { mentorshipId: string; goal: MentoringGoal; canWrite: boolean }

/** Ticked where it stands; the tick is there at once, and taken back if it could not be kept. */
export function GoalRow({ mentorshipId, goal, canWrite }: GoalRowProps) {
  const queryClient = useQueryClient()
  const ticking = useMutation({
    mutationFn: (isDone: boolean) =>
      call(changeGoal, {
        params: { mentorshipId, goalId: goal.id },
        body: { text: goal.text, dueOn: goal.dueOn, isDone },
        ifMatch: `"${goal.version}"`,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: goalsQuery(mentorshipId).queryKey }),
  })
  const [isDone, keep] = useKept(goal.doneAt !== null, ticking.mutateAsync)
  const words = <span className={isDone ? 'app-goals__done' : undefined}>{goal.text}</span>
  return (
    <>
      {canWrite ? (
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          <Checkbox
            id={`goal-${goal.id}`}
            isTicked={isDone}
            label={words}
            name={`goal-${goal.id}`}
            toggle={() => keep(!isDone)}
            value="done"
          />
        </div>
      ) : (
        <p>{words}</p>
      )}
      <When goal={goal} />
      <Fault fault={ticking.error} />
      {canWrite && (
        <Link className="app-screen-only" to={`/mentoring/${mentorshipId}/goals/${goal.id}`}>
          Change<span className="nhsuk-u-visually-hidden"> {goal.text}</span>
        </Link>
      )}
    </>
  )
}

function When({ goal: { doneAt, doneBy, dueOn, isOverdue } }: { goal: MentoringGoal }) {
  if (doneAt !== null) {
    return (
      <p className="nhsuk-u-margin-bottom-1">
        Done on {formatDay(doneAt)}
        {doneBy !== null && `, ticked by ${doneBy}`}
      </p>
    )
  }
  if (dueOn === null) return null
  const due = `${formatDay(dueOn)} (${formatRelative(dueOn, new Date())})`
  return <p className="nhsuk-u-margin-bottom-1">{isOverdue ? <strong>Was due: {due}</strong> : `By ${due}`}</p>
}
