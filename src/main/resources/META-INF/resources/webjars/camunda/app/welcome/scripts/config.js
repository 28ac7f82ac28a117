import {configurationFor} from '../../shared/config.js';

export default configurationFor({vi: 'Tài khoản', en: 'Account'});
