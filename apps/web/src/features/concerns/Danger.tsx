import '../../styles/mentoring-sessions.scss'

/** Before anything is typed: this is no emergency line, and what is said here has limits. */
export function Danger({ outOfHours }: { outOfHours: string }) {
  return (
    <div className="app-danger">
      <p>
        <strong>
          If somebody is in danger now, ring <a href="tel:999">999</a>.
        </strong>{' '}
        This page is not read at night or at weekends.
      </p>
      {outOfHours !== '' && <p className="app-typed">{outOfHours}</p>}
    </div>
  )
}
