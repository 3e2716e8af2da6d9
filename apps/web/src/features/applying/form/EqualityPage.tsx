import {
  type MonitoringAnswers,
  saveMyMonitoring,
  MonitoringAnswers as schema,
  typeMonitoring,
} from '@elevate/contracts/monitoring'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { monitoringQuery, useApplicationForm } from '../queries.ts'
import { answered, emptyAnswers, equalityQuestions } from './equality-words.ts'
import { TypingBanner } from './TypingBanner.tsx'

/** Optional, on a page of its own, with who can read it above the first question. */
export function EqualityPage() {
  const { kind, applicationId } = useDoor()
  return kind === 'mine' ? <Mine applicationId={applicationId} /> : <Typed />
}

function Mine({ applicationId }: { applicationId: string }) {
  const { data } = useSuspenseQuery(monitoringQuery(applicationId))
  const save = (body: MonitoringAnswers) => call(saveMyMonitoring, { params: { applicationId }, body })
  return (
    <Questions given={data.answers} save={save}>
      <p className="nhsuk-inset-text">
        Only you can read these answers as yours: no coordinator, nobody on the panel and no administrator. They are
        kept apart from your application, never used to decide, and counted only in groups of five people or more. You
        can change them until you send your application.
      </p>
    </Questions>
  )
}

function Typed() {
  const { applicationId } = useDoor()
  const save = (body: MonitoringAnswers) => call(typeMonitoring, { params: { applicationId }, body })
  return (
    <Questions given={{}} save={save}>
      <p className="nhsuk-inset-text">
        Copy what is on the paper, or what you are told, and nothing else. You can do this once: nobody can read it
        afterwards, and nor can you. Leave out every question that was not answered.
      </p>
    </Questions>
  )
}

type QuestionsProps = {
  given: MonitoringAnswers
  save: (body: MonitoringAnswers) => Promise<unknown>
  children: React.ReactNode
}

function Questions({ given, save, children }: QuestionsProps) {
  const door = useDoor()
  const form = useApplicationForm()
  const tellDone = useTellDone()
  const answers = useForm({
    initial: { ...emptyAnswers, ...given },
    messages: {},
    schema,
    body: answered,
    send: save,
    refusals: { 'already-typed': 'This page has been typed already. It can be typed only once.' },
    done: () => tellDone('The equality answers are saved', door.form),
  })
  return (
    <Page back={{ to: door.form, text: 'Back to the list' }} title="Equality questions (optional)">
      <TypingBanner form={form} />
      {children}
      <p>They show us whether everybody has the same chance here. Answer as many as you like, or none.</p>
      <Form
        aside={<Link to={`${door.form}/review`}>Go on without answering</Link>}
        busy="Saving"
        form={answers}
        submit="Save and go on"
      >
        {equalityQuestions.map(({ name, label, hint, choices }) =>
          choices.length > 9 ? (
            <SelectField
              choices={choices}
              field={answers.field(name)}
              key={name}
              label={label}
              none="Not answered"
              {...(hint ? { hint } : {})}
            />
          ) : (
            <RadiosField
              choices={[...choices, { value: '', text: 'Leave this question out' }]}
              field={answers.field(name)}
              key={name}
              label={label}
              {...(hint ? { hint } : {})}
            />
          ),
        )}
      </Form>
    </Page>
  )
}
