import { Link } from 'react-router'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { useApplicationForm } from '../queries.ts'
import { ineligibleWords } from './fault-words.ts'
import { HowToReach } from './HowToReach.tsx'

/** A rule of the campaign is not met: said at once and kindly, before anybody writes for an hour. */
export function NotThisTimePage() {
  const { form } = useDoor()
  const { ineligible, campaign } = useApplicationForm()
  const page = ineligible === 'too-young' ? 'age' : 'nhs'
  return (
    <Page back={{ to: `${form}/${page}`, text: 'Back' }} title="You cannot apply for this role this time">
      {ineligible ? <p>{ineligibleWords(ineligible, campaign)}</p> : <p>Your answers fit the role after all.</p>}
      <p>
        Thank you for wanting to help. There are other ways to take part, and rules differ from place to place. What you
        have written is kept until you delete it.
      </p>
      <HowToReach campaign={campaign} />
      <p>
        <Link to={`${form}/${page}`}>Change the answer</Link> or <Link to="/join">look at other roles</Link>
      </p>
    </Page>
  )
}
