import { Link } from 'react-router'
import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'
import { HowLong, WhatIsKept, WhoSeesIt } from './privacy-sections.tsx'

/** Says in plain words what docs/data-protection.md says with the code and the tests. */
export function PrivacyPage() {
  const { name, operator } = useProduct()
  return (
    <Page title="Privacy and cookies">
      <p>
        {name} runs Patient Safety Partner programmes: finding partners, and supporting them
        {operator.name === null ? '' : `. ${operator.name} runs this installation`}. This page says what is kept about
        you, why, for how long, who can see it and what you can ask for. It is for people who apply, for partners and
        for everybody else who signs in.
      </p>
      <h2 className="nhsuk-heading-m">Who is responsible, and why it is kept</h2>
      <p>
        The NHS organisation whose programme you apply to or take part in decides what is kept and is responsible for
        it. It needs it to choose partners fairly, to support them and to answer for the programme. Most organisations
        do that as part of their public task; the notice that you read when you apply says so for yours. Nothing is
        sold, used for advertising, or decided about you by a machine alone.
      </p>
      <WhatIsKept />
      <WhoSeesIt />
      <HowLong />
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

function YourRights() {
  const { dataProtectionContact } = useProduct().operator
  return (
    <>
      <h2 className="nhsuk-heading-m">What you can ask for</h2>
      <ul>
        <li>
          <strong>A copy.</strong> <Link to="/profile">Your profile</Link> has “Download my data”: everything that is
          kept about you, in one file.
        </li>
        <li>
          <strong>Corrections.</strong> Change how you are called and reached, your interests and your needs on your
          profile. For the rest, tell your coordinator.
        </li>
        <li>
          <strong>Deletion.</strong> Ask on your profile. Somebody answers within one month. If the answer is no, they
          give you the reason.
        </li>
        <li>
          <strong>To object,</strong> or to have something not used, for example your phone number. Tell your
          coordinator.
        </li>
      </ul>
      <p>
        If you cannot sign in, ask your coordinator or the data protection officer of your organisation
        {dataProtectionContact === null ? '' : ` (${dataProtectionContact})`}. If you are not happy with the answer, you
        can complain to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner's Office</a>.
      </p>
    </>
  )
}
