import { createBrowserRouter } from 'react-router'
import { whole } from './routes.tsx'

export const makeRouter = () =>
  createBrowserRouter([whole], {
    // A partner's phone does not load the list of a hundred pages of staff; it comes with the first of them that is opened.
    patchRoutesOnNavigation: async ({ patch }) => {
      const { staffRoutes } = await import('./staff-routes.tsx')
      patch('signed-in', staffRoutes)
    },
  })
