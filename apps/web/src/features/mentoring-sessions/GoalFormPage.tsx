import { addGoal, changeGoal, type MentoringGoal, removeGoal } from '@elevate/contracts/mentoring-sessions'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { typedDateOf } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { goalBody, goalBroken, goalMessages, noGoal } from './goal-form.ts'
import { goalsQuery } from './queries.ts'
import { WhoReads } from './WhoReads.tsx'

/** Adds a goal or an action, or changes one. */
export function GoalFormPage() {
  const { mentorshipId = '', goalId } = useParams()
  const { data } = useSuspenseQuery(goalsQuery(mentorshipId))
  const goal = data.items.find(({ id }) => id === goalId)
  const at = `/mentoring/${mentorshipId}/goals`
  const title = goalId === undefined ? 'Add a goal or an action' : 'Change a goal or an action'
  return (
    <Page back={{ to: at, text: 'Back to goals and actions' }} title={title}>
      <WhoReads>
        <p>
          {data.mentor.name} and {data.partner.name}, and nobody else.
        </p>
      </WhoReads>
      {goalId !== undefined && !goal && <p>It has already been taken off.</p>}
      {(goalId === undefined || goal) && <GoalForm goal={goal} key={goal?.version ?? 0} mentorshipId={mentorshipId} />}
      {goal && <TakeOff goal={goal} mentorshipId={mentorshipId} />}
    </Page>
  )
}

type GoalFormProps = { mentorshipId: string; goal: MentoringGoal | undefined }

function useFinished(mentorshipId: string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return async (said: string) => {
    await queryClient.invalidateQueries({ queryKey: goalsQuery(mentorshipId).queryKey })
    tellDone(said, `/mentoring/${mentorshipId}/goals`)
  }
}

function GoalForm({ mentorshipId, goal }: GoalFormProps) {
  const finished = useFinished(mentorshipId)
  const form = useForm({
    initial: goal ? { kind: goal.kind, text: goal.text, dueOn: typedDateOf(goal.dueOn) } : noGoal,
    messages: goalMessages,
    check: goalBroken,
    body: (answers) => ({ ...goalBody(answers), kind: answers.kind || 'goal' }),
    send: ({ kind, ...body }, { idempotencyKey }) =>
      goal
        ? call(changeGoal, {
            params: { mentorshipId, goalId: goal.id },
            body: { ...body, isDone: goal.doneAt !== null },
            ifMatch: `"${goal.version}"`,
          })
        : call(addGoal, { params: { mentorshipId }, body: { ...body, kind }, idempotencyKey }),
    refusals: { 'too-many': 'There are a hundred here already. Take some off first.' },
    done: () => finished(goal ? 'It is changed' : 'It is added'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      {!goal && (
        <RadiosField
          choices={[
            { value: 'goal', text: 'A goal', hint: 'What you would like to be different' },
            { value: 'action', text: 'An action', hint: 'A step that one of you takes' },
          ]}
          field={form.field('kind')}
          label="What is it?"
        />
      )}
      <LongTextField field={form.field('text')} label="In a few words" rows={3} />
      <DateField field={form.field('dueOn')} hint="For example, 27 3 2027" label="By when? (optional)" />
    </Form>
  )
}

function TakeOff({ mentorshipId, goal }: { mentorshipId: string; goal: MentoringGoal }) {
  const finished = useFinished(mentorshipId)
  const removing = useMutation({
    mutationFn: () => call(removeGoal, { params: { mentorshipId, goalId: goal.id }, ifMatch: `"${goal.version}"` }),
    onSuccess: () => finished('It is taken off'),
  })
  return (
    <>
      <Fault fault={removing.error} />
      <Button busy={removing.isPending && 'Taking it off'} look="warning" onClick={() => removing.mutate()}>
        Take it off the list
      </Button>
    </>
  )
}
