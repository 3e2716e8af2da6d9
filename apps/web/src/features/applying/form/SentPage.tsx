import { ButtonLink } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { useApplicationForm } from '../queries.ts'
import { nextWords } from '../words.ts'
import { HowToReach } from './HowToReach.tsx'
import '../../../styles/panel.scss'

const reached = {
  email: 'We have sent you an email that says so.',
  phone: 'We ring you to say so.',
  post: 'We write you a letter that says so.',
}

/** It has arrived: what to quote, what happens next, and when. */
export function SentPage() {
  const door = useDoor()
  const form = useApplicationForm()
  const { reference, campaign, details } = form
  const isTyped = door.kind === 'typed'
  return (
    <Page title={isTyped ? 'The application is sent' : 'Your application is sent'}>
      <div className="nhsuk-panel">
        <h2 className="nhsuk-panel__title">Reference</h2>
        <div className="nhsuk-panel__body">{reference}</div>
      </div>
      {isTyped ? (
        <p>Tell the applicant the reference. A task reminds you to ring or to post the letter that it has arrived.</p>
      ) : (
        <p>{reached[details.contactPreference ?? 'email']}</p>
      )}
      <h2 className="nhsuk-heading-m">{isTyped ? 'Tell them what happens next' : 'What happens next'}</h2>
      <p>{nextWords(form)}</p>
      {!isTyped && <p>You can see at any time whose turn it is, and withdraw without giving a reason.</p>}
      <div className="app-actions">
        <ButtonLink to={door.home}>{isTyped ? 'Go to the application' : 'Follow your application'}</ButtonLink>
        {isTyped ? (
          <ButtonLink look="secondary" to={door.form.replace(/\/[^/]+$/, '')}>
            Type another
          </ButtonLink>
        ) : (
          <ButtonLink look="secondary" to={`${door.home}/what-you-told-us`}>
            Print what you told us
          </ButtonLink>
        )}
      </div>
      {!isTyped && <HowToReach campaign={campaign} />}
    </Page>
  )
}
