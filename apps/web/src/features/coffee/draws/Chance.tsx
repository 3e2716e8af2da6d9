import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { Link } from 'react-router'
import '../../../styles/coffee-chance.scss'

/** What decides the round by chance, so that anybody can check that nobody chose it. */
export function Chance({ round }: { round: CoffeeRound }) {
  const { id, seed, seedCommitment, can } = round
  if (seedCommitment === null) return null
  return (
    <>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How chance is kept fair</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>
            What decides by chance was fixed on the day this round was opened, and nobody can read or change it before
            the groups are drawn. Drawing again uses it again, so nobody can keep drawing until they like the groups.
          </p>
          <p>
            Its fingerprint: <code className="app-code">{seedCommitment}</code>
          </p>
          {seed === null ? (
            <p>What it is shows here once the groups are drawn.</p>
          ) : (
            <p>
              What it is: <code className="app-code">{seed}</code>. The SHA-256 of these letters is the fingerprint
              above. Anybody can work it out on their own computer.
            </p>
          )}
        </div>
      </details>
      {can.checkDraw && (
        <p className="app-screen-only">
          <Link to={`/coffee-rounds/${id}/check`}>Draw it again to check</Link>
        </p>
      )}
    </>
  )
}
