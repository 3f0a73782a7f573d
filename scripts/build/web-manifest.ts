import type { ManifestOptions } from 'vite-plugin-pwa';

/** How the app presents itself where it is installed. All addresses are relative: any folder will do. */
export const webManifest: Partial<ManifestOptions> = {
  name: 'Bảng chỉ tiêu khoa học và công nghệ',
  short_name: 'Chỉ tiêu KH&CN',
  description: 'Số liệu trong báo cáo của các sở khoa học và công nghệ, có nguồn từng số',
  lang: 'vi',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0f5f8f',
  icons: [
    { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    {
      src: 'icons/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    },
  ],
};
