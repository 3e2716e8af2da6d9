import { useParams } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { NotesHold } from './NotesHold.tsx'
import { SessionLog } from './SessionLog.tsx'
import { WhoReads } from './WhoReads.tsx'

/** For who runs the programme: when the two met, and nothing of what they said. */
export function RecordPage() {
  const { mentorshipId = '' } = useParams()
  return (
    <Page back={{ to: '/mentoring/programme', text: 'Back to mentoring' }} title="Sessions of a mentorship">
      <WhoReads>
        <p>
          The two of it and the coordinators. Their goals, and what each writes down privately, are not for
          coordinators.
        </p>
      </WhoReads>
      <SessionLog mentorshipId={mentorshipId} />
      <NotesHold mentorshipId={mentorshipId} />
    </Page>
  )
}
