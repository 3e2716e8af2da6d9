export function WhatIsKept() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <p>If you apply:</p>
      <ul>
        <li>your name and how to reach you, your answers, and what would help you at an interview</li>
        <li>who your referees are and what they wrote, when you came to an interview, and how the panel scored</li>
        <li>your answers about equality, if you gave any, apart from your name and only to count them</li>
      </ul>
      <p>If you are a partner or a mentor:</p>
      <ul>
        <li>your role: where, since when and until when, and which checks and training you have done</li>
        <li>what you chose to tell us: interests, ways to be reached and what helps you to take part</li>
        <li>whom you met for coffee, as a buddy or a mentor, when, and your answers about it</li>
        <li>answers to check-ins, drop-ins that you booked, and concerns that you raised</li>
      </ul>
      <p>If you sign in, whoever you are:</p>
      <ul>
        <li>when you signed in and from which kind of device</li>
        <li>the messages that we sent you</li>
        <li>who changed or read what and when, so that mistakes can be found and put right</li>
      </ul>
      <p>Your password is kept in a form that nobody can read, and no bank details are kept at all.</p>
    </>
  )
}

export function WhoSeesIt() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who sees it</h2>
      <ul>
        <li>
          <strong>Applications:</strong> those who run the programme. The panel sees your answers without your name.
          Equality answers are seen by nobody: those who run the programme get numbers, and small numbers are left out.
        </li>
        <li>
          <strong>Your role and how to reach you:</strong> the coordinators of your organisation. Another organisation
          sees nothing about you unless you have a role there too.
        </li>
        <li>
          <strong>People you are matched with:</strong> your name and how you want to be reached.
        </li>
        <li>
          <strong>Check-ins:</strong> whom you choose, answer by answer. <strong>Concerns:</strong> the people that you
          are told of before you send one.
        </li>
        <li>
          <strong>Private notes on mentoring:</strong> only who wrote them. Goals: you and the other one of the pair.
        </li>
        <li>
          <strong>What you say about a coffee meeting:</strong> never the person you met. Coordinators see how many met,
          not who said what.
        </li>
      </ul>
      <p>
        Those who look after the computers that this runs on could reach the database. They are bound by the rules of
        the organisation that runs it.
      </p>
    </>
  )
}

export function HowLong() {
  return (
    <>
      <h2 className="nhsuk-heading-m">How long it is kept</h2>
      <p>Each organisation decides for itself. Unless yours has chosen otherwise, it is deleted after:</p>
      <ul>
        <li>6 months: what you said about coffee meetings</li>
        <li>12 months: check-ins, goals of mentoring, emails and messages to you</li>
        <li>24 months: drop-ins, notes of contact with you, and tasks</li>
        <li>90 days after a mentorship has ended: private notes</li>
        <li>applications: as long as the notice says that you read when you apply</li>
      </ul>
      <p>
        Who held which role from when to when, concerns, and the record of who did what are kept longer, because the
        organisation has to answer for them. Somebody who runs the programme can put your records on hold, with a
        reason, if they are needed for a claim or an inquiry.
      </p>
    </>
  )
}
