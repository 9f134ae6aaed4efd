import type { ConfigProviderProps } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import viVN from 'antd/es/locale/vi_VN.js';

// The package types these modules as CommonJS, while the files themselves are ES modules whose default is the locale.
type Locale = NonNullable<ConfigProviderProps['locale']>;
export const locales = { vi: viVN as unknown as Locale, en: enUS as unknown as Locale };
