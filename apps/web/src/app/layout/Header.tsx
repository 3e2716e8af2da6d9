import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useProduct } from '../../product.ts'

/** Name, strapline and logo are settings of the installation. `account` and `navigation` once signed in. */
export function Header({ account, navigation }: { account?: ReactNode; navigation?: ReactNode }) {
  const { name, strapline, logoUrl } = useProduct()
  return (
    <header className="nhsuk-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link className="nhsuk-header__service-name" to="/">
            {logoUrl !== null && <img alt="" className="app-header__logo" src={logoUrl} />}
            <span className="app-header__name">{name}</span>
            {strapline !== '' && <span className="app-header__strapline">{strapline}</span>}
          </Link>
        </div>
        {account}
      </div>
      {navigation}
    </header>
  )
}
