import type { MySecondFactor } from '@elevate/contracts/second-factor'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { knowsPasskeys } from './device.ts'

/** My passkeys by name, with what can be done about each. */
export function PasskeyList({ mine: { passkeys, can } }: { mine: MySecondFactor }) {
  return (
    <>
      <p>
        Your device or a security key knows you by your face, your finger or its PIN. You can sign in with it alone.
      </p>
      {passkeys.length > 0 && (
        <ul className="app-cards">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id}>
              <div className="nhsuk-card">
                <div className="nhsuk-card__content">
                  <h3 className="nhsuk-card__heading nhsuk-heading-s">{name}</h3>
                  <p className="nhsuk-body-s">
                    Added on {formatDay(createdAt)}.
                    <br />
                    {lastUsedAt === null ? 'Not used yet.' : `Last used on ${formatDay(lastUsedAt)}.`}
                  </p>
                  <ul className="app-links">
                    <li>
                      <Link to={`/account/security/passkeys/${id}/rename`}>
                        Rename<span className="nhsuk-u-visually-hidden"> the passkey {name}</span>
                      </Link>
                    </li>
                    {can.removePasskeys && (
                      <li>
                        <Link to={`/account/security/passkeys/${id}/remove`}>
                          Remove<span className="nhsuk-u-visually-hidden"> the passkey {name}</span>
                        </Link>
                      </li>
                    )}
                  </ul>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {knowsPasskeys() ? (
        <ButtonLink look="secondary" to="/account/security/passkeys/add">
          Add a passkey
        </ButtonLink>
      ) : (
        <p>This browser does not know passkeys. Open this page in another one to add a passkey.</p>
      )}
    </>
  )
}
