import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'

export function PrivacyPage() {
  const { name } = useProduct()
  return (
    <Page title="Privacy and cookies">
      <p>
        {name} runs Patient Safety Partner programmes: it helps coordinators to support partners, and partners to see
        what is on. This page says what it keeps about you, who can see it and what you can ask for.
      </p>
      <WhatIsKept />
      <h2 className="nhsuk-heading-m">Who sees it</h2>
      <p>
        Your coordinator and the administrators of your own organisation. Another organisation sees nothing about you
        unless you have a role there too.
      </p>
      <p>
        People you are matched with see your name and how you want to be reached. They do not see your access needs
        unless you chose to show them.
      </p>
      <p>
        What you say about a coffee meeting is never shown to the person you met. Coordinators see how many met and how
        many did not, not who said what.
      </p>
      <h2 className="nhsuk-heading-m">How long it is kept</h2>
      <p>
        As long as you are in the programme, and after that as long as your organisation's rules on records ask for.
        Your coordinator can tell you how long that is.
      </p>
      <YourRights />
      <h2 className="nhsuk-heading-m">Cookies, and what is kept on your device</h2>
      <p>
        There is one cookie, set when you sign in. It keeps you signed in, cannot be read by scripts and is removed when
        you sign out. It is needed for the service to work, so we do not ask for consent. Nothing here counts or follows
        what you do, and nothing is sent to other companies.
      </p>
      <p>
        Some pages save what you write as you go. If the connection drops, what could not be sent yet is kept on your
        device, locked with a key that only you get after signing in. It is removed once it is saved, when you sign out,
        and after 14 days.
      </p>
    </Page>
  )
}

function WhatIsKept() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul>
        <li>your name, and how to reach you</li>
        <li>your role in the programme: where, since when and until when</li>
        <li>what you chose to tell us: access needs, skills, interests and when you are free</li>
        <li>the coffee meetings that you took part in, and the answers that you gave about them</li>
        <li>the messages that we sent you, and when you signed in and from which kind of device</li>
        <li>who changed what and when, so that mistakes can be found and put right</li>
      </ul>
      <p>Your password is kept in a form that nobody can read, and no bank details are kept at all.</p>
    </>
  )
}

function YourRights() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What you can ask for</h2>
      <p>Ask your coordinator, or the data protection officer of your organisation, to:</p>
      <ul>
        <li>give you a copy of everything that is kept about you</li>
        <li>put right what is wrong</li>
        <li>remove what is no longer needed</li>
        <li>stop using something, for example your telephone number</li>
      </ul>
      <p>
        If you are not happy with the answer, you can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner's Office</a>.
      </p>
    </>
  )
}
