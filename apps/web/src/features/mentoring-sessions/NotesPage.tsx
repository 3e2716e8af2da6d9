import { savePrivateNotes } from '@elevate/contracts/mentoring-sessions'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { AutosaveNote } from '../../forms/autosave/AutosaveNote.tsx'
import { useAutosave } from '../../forms/autosave/use-autosave.ts'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { notesQuery } from './queries.ts'
import { WhoReads } from './WhoReads.tsx'

/** A notebook about one mentorship: saved as it is typed, read by nobody else. */
export function NotesPage() {
  const { mentorshipId = '' } = useParams()
  const { data: notes } = useSuspenseQuery(notesQuery(mentorshipId))
  const draft = useNotes(mentorshipId)
  return (
    <Page
      back={{ to: `/mentoring/${mentorshipId}`, text: 'Back to your mentoring' }}
      caption={`About your mentoring with ${notes.other.name}`}
      title="Your private notes"
    >
      <WhoReads>
        <p>
          <strong>You alone.</strong> Not {notes.other.name}, not the coordinators, not the administrators. They stand
          in no list, no search and no report.
        </p>
        <p>{whenDeleted(notes)} Somebody may have a right in law to ask for what is written about them.</p>
      </WhoReads>
      <LongTextField
        field={draft.field('text')}
        hint="For example, what you would like to come back to next time."
        label="Notes"
        rows={14}
      />
      <AutosaveNote draft={draft} show={({ text }) => <p className="app-typed">{text}</p>} />
    </Page>
  )
}

const whenDeleted = ({ deletedOn, isHeld }: { deletedOn: string | null; isHeld: boolean }): string => {
  if (isHeld) return 'They have to be kept at the moment and are not deleted; nobody else can read them.'
  return deletedOn === null
    ? 'They are deleted 90 days after your mentorship ends.'
    : `They are deleted on ${formatDay(deletedOn)}.`
}

function useNotes(mentorshipId: string) {
  const queryClient = useQueryClient()
  const query = notesQuery(mentorshipId)
  const { data: notes } = useSuspenseQuery(query)
  const savedOf = ({ text, version }: { text: string; version: number }) => ({ value: { text }, version })
  return useAutosave<{ text: string }>({
    key: `mentoring-notes/${mentorshipId}`,
    lockKey: notes.lockKey,
    saved: savedOf(notes),
    save: async ({ text }, { version }) => {
      const saved = await call(savePrivateNotes, {
        params: { mentorshipId },
        body: { text },
        ifMatch: `"${version}"`,
      })
      queryClient.setQueryData(query.queryKey, saved)
      return { version: saved.version }
    },
    read: async () => savedOf(await queryClient.fetchQuery({ ...query, staleTime: 0 })),
  })
}
