/** Somebody who can sign in but has no role, or none any more: who can help. */
export function NoRole() {
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">You have no role in the programme at the moment</h2>
      <p>
        You can still sign in and read what you were told. If you think that this is a mistake, ask the coordinator who
        invited you.
      </p>
    </div>
  )
}
