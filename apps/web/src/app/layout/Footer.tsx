import { Link } from 'react-router'
import { useProduct } from '../../product.ts'

export function Footer() {
  const { name, keepsMail } = useProduct()
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">About this service</h2>
          <ul className="nhsuk-footer__list">
            <li className="nhsuk-footer__list-item">
              <Link className="nhsuk-footer__list-item-link" to="/accessibility">
                Accessibility statement
              </Link>
            </li>
            <li className="nhsuk-footer__list-item">
              <Link className="nhsuk-footer__list-item-link" to="/privacy">
                Privacy and cookies
              </Link>
            </li>
            <li className="nhsuk-footer__list-item">
              <Link className="nhsuk-footer__list-item-link" to="/licences">
                Software of others
              </Link>
            </li>
            {keepsMail && (
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/dev/mail">
                  Emails that were not sent (development only)
                </Link>
              </li>
            )}
          </ul>
          <p className="nhsuk-body-s">{name}</p>
        </div>
      </div>
    </footer>
  )
}
