import { fileURLToPath } from 'node:url'

type Route = { id?: string; path?: string; children?: Route[] }

const ofClient = (file: string): string => fileURLToPath(new URL(`../../../web/src/app/${file}`, import.meta.url))

/** Their addresses, each as the router has it: `people/:personId/edit`. A route with pages below it is no page itself. */
const pathsIn = (routes: readonly Route[], above = ''): string[] =>
  routes.flatMap(({ path = '', children }) => {
    const here = [above, path.replace(/^\//, '')].filter((part) => part !== '').join('/')
    return children === undefined ? [here] : pathsIn(children, here)
  })

/** Every page that the router knows. A page that is added is in the list without anybody's doing. */
export const allRoutes = async (): Promise<string[]> => {
  // By their addresses as files: the types of the client stay out of the journeys.
  const { whole } = (await import(ofClient('routes.tsx'))) as { whole: Route }
  const { staffRoutes } = (await import(ofClient('staff-routes.tsx'))) as { staffRoutes: Route[] }
  return [...new Set([...pathsIn([whole]), ...pathsIn(staffRoutes)])].filter((path) => path !== '*').sort()
}

const fits = (route: string, path: string): boolean => {
  const pattern = route
    .split('/')
    .map((part) => (part.endsWith('?') ? '(/[^/]+)?' : part.startsWith(':') ? '/[^/]+' : `/${part}`))
    .join('')
  return new RegExp(`^${route === '' ? '/' : pattern}/?$`).test(path)
}

/** Which of the routes an address belongs to: the one that says most by words, as the router chooses. */
export const routeOf = (routes: readonly string[], address: string): string | undefined => {
  const path = address.replace(/[?#].*$/, '')
  const words = (route: string) => route.split('/').filter((part) => part !== '' && !part.startsWith(':')).length
  return routes.filter((route) => fits(route, path)).sort((one, other) => words(other) - words(one))[0]
}
