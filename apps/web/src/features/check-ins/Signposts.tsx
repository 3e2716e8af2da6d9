/** Where somebody is always there, day and night; shown before anything is sent (domain.md 4c). */
export function Signposts() {
  return (
    <section aria-labelledby="signposts" className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s" id="signposts">
        If you need to talk to somebody now
      </h2>
      <p>This is not an emergency line, and nobody reads it at night or at the weekend. These are always answered:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Samaritans, free, day and night: <a href="tel:116123">116 123</a>
        </li>
        <li>
          NHS mental health line: <a href="tel:111">111</a>, then option 2
        </li>
        <li>
          If a life is in danger: <a href="tel:999">999</a>
        </li>
      </ul>
    </section>
  )
}
