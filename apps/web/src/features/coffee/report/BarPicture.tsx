import { type Bar, lengthOf } from './bars.ts'
import '../../../styles/coffee-pictures.scss'

/** Bars with their labels beside them, and the same numbers as a table one button away. */
export function BarPicture({ title, bars, what }: { title: string; bars: readonly Bar[]; what: string }) {
  return (
    <figure className="app-bars">
      <figcaption className="nhsuk-heading-s">{title}</figcaption>
      <ul className="nhsuk-list">
        {bars.map((bar) => (
          <li key={bar.label}>
            {bar.label}: <strong>{bar.count}</strong>
            <svg aria-hidden="true" className="app-bars__bar" height="20" width="100%">
              <rect height="18" width={`${lengthOf(bar, bars)}%`} x="0" y="1" />
            </svg>
          </li>
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Show it as a table</span>
        </summary>
        <div className="nhsuk-details__text">
          <table className="nhsuk-table">
            <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th className="nhsuk-table__header--numeric" scope="col">
                  People
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, count }) => (
                <tr key={label}>
                  <th className="app-table__name" scope="row">
                    {label}
                  </th>
                  <td className="nhsuk-table__cell--numeric">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
