import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import 'ol/ol.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n } from './i18n';
import './style.css';

// The token has become a cookie; it should not stay in the address.
if (location.search.includes('token=')) history.replaceState(null, '', '/');

createApp(App).use(createPinia()).use(i18n).use(ElementPlus).mount('#app');
