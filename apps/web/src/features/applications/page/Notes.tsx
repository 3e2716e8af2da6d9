import { type Application, writeApplicationNote } from '@elevate/contracts/applications'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { applicationQuery } from '../queries.ts'

/** Says above the field who can read what is written there. */
export function Notes({ application }: { application: Application }) {
  const { notes, can } = application
  return (
    <>
      <h2 className="nhsuk-heading-m" id="notes">
        Notes
      </h2>
      <p>
        Everybody who coordinates this programme can read these notes. The panel cannot, and the applicant does not see
        them here, but has the right to ask for everything that is written about them.
      </p>
      {notes.map(({ id, words, writtenAt, writtenBy }) => (
        <div className="nhsuk-inset-text nhsuk-u-margin-top-3 nhsuk-u-margin-bottom-3" key={id}>
          <p className="app-typed nhsuk-u-margin-bottom-1">{words}</p>
          <p className="app-reference nhsuk-u-margin-bottom-0">
            {writtenBy ?? 'Somebody who is not known any more'}, {formatInstant(writtenAt)}
          </p>
        </div>
      ))}
      {can.writeNote && <NoteForm applicationId={application.id} key={notes.length} />}
    </>
  )
}

function NoteForm({ applicationId }: { applicationId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { words: '' },
    messages: { words: { maxLength: 'Keep to 5,000 characters', otherwise: 'Write the note first' } },
    schema: writeApplicationNote.schema.body,
    body: ({ words }) => ({ words: words.trim() }),
    send: (body, { idempotencyKey }) => call(writeApplicationNote, { params: { applicationId }, body, idempotencyKey }),
    done: (note) => {
      queryClient.setQueryData(applicationQuery(applicationId).queryKey, (before) =>
        before ? { ...before, notes: [note, ...before.notes] } : before,
      )
      tellDone('The note is kept')
    },
  })
  return (
    <Form busy="Keeping the note" form={form} look="secondary" submit="Keep this note">
      <LongTextField field={form.field('words')} label="Write a note" limit={{ characters: 5000 }} rows={3} />
    </Form>
  )
}
