import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packed } from './packed.ts'

const api = process.env.API_URL ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), packed()],
  build: {
    outDir: 'dist',
    // The policy allows neither inline scripts nor inline styles.
    modulePreload: {
      polyfill: false,
      // The list of what each of a hundred pages needs would be a tenth of the first route; pages ask for it themselves,
      // but for the one where everybody comes in.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'js' && !file.includes('/SignInPage-') ? needed.filter((each) => each.endsWith('.css')) : needed,
    },
    // Each file is a wait of its own on a bad connection: what every page needs is one, and what most forms share another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'forms', test: /src.(forms|ui)./, minShareCount: 8 },
          ],
        },
      },
    },
    // Icons become data: URLs, which `img-src 'self' data:` allows; fonts are not used.
    assetsInlineLimit: 4096,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/api': api, '/calendar': api } },
  preview: { proxy: { '/api': api, '/calendar': api } },
})
