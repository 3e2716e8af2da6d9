import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'

const withImport = async ({ params }: LoaderFunctionArgs) => {
  const { importQuery } = await import('./queries.ts')
  return waitBriefly(queryClient.prefetchQuery(importQuery(params.importId ?? '')))
}

const aboutImport = (path: string, load: () => Promise<Pick<RouteObject, 'Component'>>): RouteObject => ({
  path: `people/imports/:importId${path}`,
  lazy: async () => ({ ...(await load()), loader: withImport }),
})

export const peopleImportRoutes: RouteObject[] = [
  { path: 'people/import', lazy: async () => ({ Component: (await import('./UploadPage.tsx')).UploadPage }) },
  {
    path: 'people/imports',
    lazy: async () => {
      const [{ ImportsPage }, { importsQuery }] = await Promise.all([
        import('./ImportsPage.tsx'),
        import('./queries.ts'),
      ])
      return {
        Component: ImportsPage,
        loader: () => waitBriefly(queryClient.prefetchInfiniteQuery(importsQuery())),
      }
    },
  },
  aboutImport('', async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage })),
  aboutImport('/columns', async () => ({ Component: (await import('./ColumnsPage.tsx')).ColumnsPage })),
  aboutImport('/questions/:step', async () => ({ Component: (await import('./QuestionPage.tsx')).QuestionPage })),
  aboutImport('/people', async () => ({ Component: (await import('./RowsPage.tsx')).RowsPage })),
  aboutImport('/confirm', async () => ({ Component: (await import('./ConfirmImportPage.tsx')).ConfirmImportPage })),
  aboutImport('/undo', async () => ({ Component: (await import('./UndoPage.tsx')).UndoPage })),
  aboutImport('/delete', async () => ({ Component: (await import('./DeletePage.tsx')).DeletePage })),
]
