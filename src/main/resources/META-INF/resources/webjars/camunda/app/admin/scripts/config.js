import {configurationFor} from '../../shared/config.js';

export default configurationFor({vi: 'Quản trị', en: 'Administration'});
