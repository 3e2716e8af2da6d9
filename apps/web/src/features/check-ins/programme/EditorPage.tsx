import { changeCheckInProgramme } from '@elevate/contracts/check-in-programmes'
import { checkInAudiences, checkInRhythms } from '@elevate/contracts/check-in-vocabulary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { refreshCheckIns } from '../queries.ts'
import { editorBody, editorBroken, editorMessages, editorStart, questionsFrom } from './editor-form.ts'
import { Preview } from './Preview.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { programmeQuery } from './queries.ts'
import { audienceWords, rhythmWords } from './words.ts'

/** What is asked, how often and whom; what is typed is seen below as a partner will see it. */
export function EditorPage() {
  const { id, name } = useOrganisation()
  const { data: programme } = useSuspenseQuery(programmeQuery(id))
  const about = useAbout()
  const back = about('/check-ins/programme', id)
  const form = useEditor(programme, back)
  return (
    <Page back={{ to: back, text: 'Back to check-ins' }} caption={name} title="Questions and how often">
      <p>
        Changes count from the next check-in on. What was answered keeps the wording that it was given to
        {programme.version > 0 && ` (this is version ${programme.version})`}.
      </p>
      <Form busy="Saving" form={form} submit="Save for the next check-in">
        <RadiosField
          choices={checkInRhythms.map((value) => ({ value, text: rhythmWords[value] }))}
          field={form.field('rhythm')}
          label="How often?"
        />
        <RadiosField
          choices={checkInAudiences.map((value) => ({ value, text: audienceWords[value] }))}
          field={form.field('audience')}
          label="Who is asked?"
        />
        <DateField field={form.field('startsOn')} hint="Later ones follow from this day." label="First day" />
        <TextField field={form.field('openDays')} inputMode="numeric" label="Days to answer" width={2} />
        <QuestionRows field={form.field('questions')} />
      </Form>
      <Preview questions={questionsFrom(form.values.questions)} />
    </Page>
  )
}

type Programme = Parameters<typeof editorStart>[0]

function useEditor(programme: Programme, back: string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: editorStart(programme),
    messages: editorMessages,
    check: editorBroken,
    body: editorBody,
    send: (body) =>
      call(changeCheckInProgramme, {
        params: { organisationId: programme.organisation.id },
        body,
        ifMatch: `"${programme.version}"`,
      }),
    refusals: {
      'starts-in-the-past': { field: 'startsOn', text: editorMessages.startsOn },
      'bad-questions': { field: 'questions', text: editorMessages.questions },
    },
    done: async () => {
      await refreshCheckIns(queryClient)
      tellDone('The questions are saved for the next check-in', back)
    },
  })
}
