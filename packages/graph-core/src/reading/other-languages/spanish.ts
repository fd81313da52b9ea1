import { map, set, singularBy, verbForms, type Forms, type LanguageTable, withoutAccents } from "./table.ts";

/** Regular Spanish conjugation: the forms that notes use (third persons, non-finite forms). */
function inflect(infinitive: string, stem = ""): Forms {
  const root = infinitive.slice(0, -2);
  const ending = infinitive.slice(-2);
  const present = stem || root;
  const soft = (s: string) => s.replace(/c$/, "qu").replace(/g$/, "gu").replace(/z$/, "c");
  const participle = (s: string) => [`${s}o`, `${s}a`, `${s}os`, `${s}as`];
  if (ending === "ar")
    return {
      infinitive: [infinitive],
      finite: [`${present}a`, `${present}an`, `${root}ó`, `${root}aron`].concat([
        `${root}aba`,
        `${root}aban`,
        `${infinitive}á`,
        `${infinitive}án`,
        `${infinitive}ía`,
      ]),
      bidding: [`${soft(present)}e`, `${soft(present)}en`],
      gerund: [`${root}ando`],
      participle: participle(`${root}ad`),
    };
  return {
    infinitive: [infinitive],
    finite: [`${present}e`, `${present}en`, `${root}ió`, `${root}ieron`, `${root}ía`].concat([
      `${root}ían`,
      `${infinitive}á`,
      `${infinitive}án`,
    ]),
    bidding: [`${present}a`, `${present}an`],
    gerund: [`${root}iendo`, `${present}iendo`],
    participle: participle(`${root}id`),
  };
}

export const SPANISH: LanguageTable = {
  code: "es",
  determiners:
    set(`el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas su sus mi mis tu
    tus nuestro nuestra cada todo toda todos todas ambos ambas varios varias algunos algunas algún alguna ningún ninguna
    muchos muchas mucha poca pocos pocas dos tres cuatro cinco seis siete ocho nueve diez cualquier otro otra otros otras mismo misma mismos mismas tal demás`),
  indefinite: set("un una unos unas"),
  prepositions:
    map(`a al:a en con para por sobre entre desde hasta hacia sin mediante durante según ante bajo contra tras vía
    de del:de`),
  phrasal:
    map(`al_igual_que:junto respecto_a:sobre una_vez:tras por_excelencia_de:de con_foco_en:foco con_énfasis_en:foco con_enfoque_en:foco a_partir_de:desde a_través_de:mediante por_medio_de:mediante con_base_en:según a_diferencia_de:contra
    en_lugar_de:contra en_vez_de:contra dentro_de:en frente_a:contra con_respecto_a:sobre además_de:con en_función_de:desde
    en_base_a:según debido_a:por gracias_a:por en_términos_de:sobre junto_con:con`),
  joins: set("de"),
  joinsOnce: set("del de"),
  conjunctions: set("y e o u ni"),
  subordinators:
    set(`cuando si aunque porque pues mientras donde como_si ya_que pero sino sin_embargo además así entonces
    luego después antes ya`),
  relatives: set("cómo cuándo dónde que quien quienes cual cuales cuyo cuya cuyos cuyas"),
  clitics: set("se lo le les nos te me"),
  pronouns: set(
    "esto eso ello sí él ella ellos ellas uno éste ésta éstos éstas aquello nada algo quién qué usted ustedes tú vosotros yo nosotros cuánto cuánta cuántos cuántas",
  ),
  negations: set("no nunca tampoco siquiera"),
  adverbs:
    set(`muy también solo sólo siempre casi bien mal aquí ahí allí hoy así aún despacio deprisa todavía tan tanto poco mucho a_menudo
    quizás tal_vez incluso apenas justo`),
  intensifiers: set("más menos muy poco tan"),
  copulas: set("es son está están era eran fue fueron ser será serán sea sean siendo estar sido"),
  modals:
    set(`puede pueden podría podrían pudo poder debe deben debería deberían deber suele suelen ha han había habían haber
    va van logra logran busca_que intenta intentan tiende tienden puedan pueda`),
  suchAs: set("como"),
  verbs: verbForms(
    {
      uses: `usar utilizar emplear aplicar aprovechar combinar integrar recibir leer consumir tomar incorporar implementar
        basar=basa,basan invocar ejecutar recurrir involucrar adoptar importar heredar apoyar
        gastar invertir=invierte,invierten comer beber absorber respirar contratar añadir/añad
        agregar insertar
        comprar consumir`,
      requires: `requerir/requier necesitar exigir depender precisar presuponer=presupone,presuponen asumir demandar
        suponer=supone,suponen`,
      contains: `incluir=incluye,incluyen,incluyendo,incluía contener=contiene,contienen comprender abarcar constar
        tener=tiene,tienen,teniendo,tenga,tengan poseer=posee,poseen componer=compone,componen,compuesto,compuesta englobar
        agrupar reunir=reúne,reúnen consistir contar/cuent
        albergar acoger`,
      "part-of": `pertenecer`,
      "contrasts-with": `vencer/venz diferir/difier contrastar confundir diferenciar superar reemplazar sustituir=sustituye,sustituyen
        oponer=opone,oponen distinguir contradecir
        excluir=excluye,excluyen competir=compite,compiten discrepar
        exceder sobrepasar`,
      produces: `formar producir=produce,producen,produjo generar crear devolver/devuelv obtener=obtiene,obtienen construir=construye,construyen
        proporcionar proveer dar=da,dan,dando,dio,dieron,daba,daban ofrecer emitir calcular predecir=predice,predicen entregar extraer=extrae,extraen
        sintetizar provocar convertir/conviert resultar llevar desarrollar escribir introducir hacer=hace,hacen,haciendo aportar
        desencadenar originar exportar derivar publicar lanzar preparar traer=trae,traen conducir retornar arrojar
        fabricar elaborar segregar liberar fundar instaurar engendrar inventar descubrir/descubr
        promulgar redactar pintar diseñar dictar acuñar instituir=instituye,instituyen suscitar ocasionar motivar
        esculpir imprimir/imprim reproducir=reproduce,reproducen
        formular plantear proponer=propone,proponen revelar adquirir/adquier`,
      affects: `mejorar reducir=reduce,reducen,redujo aumentar disminuir=disminuye,disminuyen cambiar causar prevenir/previen evitar
        controlar limitar medir/mid proteger=protege,protegen regular restringir optimizar minimizar maximizar influir=influye,influyen
        afectar impactar modificar alterar definir determinar permitir facilitar ayudar garantizar asegurar mitigar acelerar
        simplificar eliminar detectar monitorizar monitorear actualizar mantener=mantiene,mantienen corregir=corrige,corrigen
        combatir favorecer filtrar ajustar penalizar dañar fortalecer reforzar/refuerz bloquear activar habilitar
        incrementar estabilizar normalizar degradar violar comprometer promover/promuev remover/remuev cortar borrar restaurar impedir/impid
        equilibrar supervisar vigilar complementar suavizar amplificar ampliar/amplí regularizar aislar/aísl contribuir=contribuye,contribuyen
        resistir perder/pierd rechazar dominar potenciar
        calentar/calient enfriar/enfrí inhibir estimular frenar retrasar agravar empeorar elevar ralentizar
        destruir=destruye,destruyen romper matar invadir derrocar atacar
        perjudicar beneficiar condicionar moderar disolver/disuelv abolir prohibir=prohíbe,prohíben sancionar
        castigar obligar preservar conservar impulsar fomentar dirigir/dirig gobernar/gobiern presidir liderar
        regir=rige,rigen unir separar concentrar diluir=diluye,diluyen oxidar digerir/digier empujar
        atraer=atrae,atraen repeler desplazar encarecer abaratar devaluar/devalú erosionar contaminar neutralizar
        relajar contraer=contrae,contraen propiciar incentivar desincentivar colonizar liberalizar expandir
        contrarrestar implicar acumular agotar balancear rebalancear multiplicar fijar alcanzar/alcanz evaporar condensar propagar
        conquistar derrotar debilitar agilizar alargar acortar abrir cerrar/cierr soportar sufrir suplir
        ahorrar extinguir forzar/fuerz impulsar`,
      "related-to": `carecer jurar padecer seguir/sigu rodear acompañar
        preceder suceder coincidir corresponder
        quedar pasar volver/vuelv valer costar/cuest fallar fracasar dejar pedir=pide,piden repetir=repite,repiten caer=cae,caen`,
      "applies-to": `entrenar procesar analizar almacenar gestionar administrar manejar clasificar evaluar/evalú validar representar
        describir explicar explorar organizar ordenar buscar comparar identificar reconocer mapear resolver/resuelv tratar
        servir/sirv abordar codificar decodificar desplegar/desplieg guardar registrar recuperar segmentar transformar estudiar
        conectar asignar estimar realizar establecer/establec promediar cometer aprender/aprend memorizar priorizar capturar seleccionar asociar adaptar dividir verificar comprobar/comprueb
        operar trabajar funcionar actuar/actú enfocar centrar indicar sugerir/sugier mostrar/muestr modelar interpretar traducir
        visualizar relacionar vincular consultar indexar etiquetar distribuir=distribuye,distribuyen cubrir/cubr cuantificar
        simular recomendar/recomiend iniciar/inici descargar instalar configurar cargar compilar migrar escalar probar/prueb copiar enviar/enví listar acceder compartir
        responder mover/muev ubicar publicar navegar detallar referir/refier comunicar ocurrir surgir provenir=proviene,provienen crecer=crece,crecen,crezca aparecer detener=detiene,detienen lograr
        transportar trasladar nombrar elegir=elige,eligen votar juzgar aprobar/aprueb ratificar recorrer
        atravesar/atravies cruzar defender/defiend negociar recaudar financiar cultivar observar
        investigar
        encontrar/encuentr escoger=escoge,escogen presentar demostrar/demuestr experimentar ocupar poner=pone,ponen
        quitar colocar repartir vender pagar firmar declarar decidir habitar ejercer=ejerce,ejercen enseñar inferir/infier
        deducir=deduce,deducen concluir=concluye,concluyen transmitir señalar reflejar estructurar razonar recolectar vivir nacer
        morir/muer participar llegar entrar salir comenzar/comienz empezar/empiez terminar acabar girar variar/varí vibrar oscilar mezclar
        sumar restar calificar
        ensamblar simbolizar`,
      aside: `continuar/continú ver recordar/recuerd considerar existir haber=hay notar decir=dice,dicen saber=sabe,saben querer/quier creer llamar denominar
        conocer/conoc revisar destacar deber entender/entiend comprender
        significar pensar/piens hablar parecer=parece,parecen
        esperar preguntar convenir=conviene,convienen finalizar
        suponer imaginar intentar`,
    },
    inflect,
  ),
  governed:
    map(`formar_por:contains componer_por:contains constituir_por:contains integrar_por:contains relacionar_con:related-to asociar_con:related-to vincular_con:related-to basar_en:uses depender_de:requires precisar_de:requires constar_de:contains componer_de:contains convertir_en:produces
    transformar_en:produces dividir_en:contains llevar_a:produces conducir_a:produces dar_lugar_a:produces dar_origen_a:produces recurrir_a:uses carecer_de:related-to padecer_de:related-to sufrir_de:related-to pertenecer_a:part-of
    servir_para:applies-to comparar_con:contrasts-with diferenciar_de:contrasts-with diferir_de:contrasts-with
    distinguir_de:contrasts-with consistir_en:related-to ajustar_a:applies-to referir_a:related-to usar_como:is-a
    utilizar_como:is-a conocer_como:is-a actuar_como:is-a funcionar_como:is-a definir_como:is-a contribuir_a:affects
    ayudar_a:affects aplicar_a:applies-to traducir_en:produces resultar_en:produces contar_con:contains derivar_de:uses resultar_de:uses
    extraer_de:uses obtener_de:uses representar_como:is-a clasificar_en:contains seguir_de:uses apoyar_en:uses
    combinar_en:part-of entrenar_sobre:uses entrenar_con:uses entrenar_en:uses centrar_en:applies-to enfocar_en:applies-to`),
  oblique:
    map(`a:applies-to en:applies-to con:uses para:applies-to por:uses sobre:applies-to entre:applies-to desde:uses
    mediante:uses contra:contrasts-with según:uses de:related-to vía:uses`),
  looksVerbal: /(?:[aeiou][^aeiouáéíóú]+|[úíeéo])(?:an|en)$|(?:ando|iendo|yendo)(?:se|lo|la|los|las)?$/u,
  notVerbal:
    /^(?:.*(?:agen|igen|umen|rgen|amen|imen|gmen|ómen|orden|joven|bien|ción)|gen|plan|pan|gran|tan|según|quien|cien|kaplan|bayesian|gaussian|cuando|dividendo|sumando|operando|luego|desorden|almacén|también)$/u,
  adjective:
    /(?:bles?|iv[oa]s?|os[oa]s?|ad[oa]s?|id[oa]s?|antes?|entes?|al|ales|ic[oa]s?|ari[oa]s?|u[oa]s?|ular|ulares|mayor|menor|mejor|peor|ónom[oa]s?|lineal|libre|débil|robust[oa]s?|máxim[oa]s?|mínim[oa]s?|absolut[oa]s?|precis[oa]s?|complej[oa]s?|simples?|rápid[oa]s?|lent[oa]s?)$/u,
  nounsLike:
    set(`agua aguas lengua lenguas sal sales miel animal animales mineral minerales vegetal vegetales cristal cristales coral corales
    tribunal tribunales cultivo cultivos archivo archivos motivo motivos cable cables combustible combustibles nido oído óxido óxidos hueso
    huesos rosa fosa mucosa glucosa sacarosa lactosa celulosa saliva oliva iniciativa perspectiva alternativa alternativas bebida comida herida senado ducado condado campesinado proletariado electorado profesorado soldado soldados ganado abogado abogados dato datos metadato metadatos estado estados resultado resultados mercado significado contenido contenidos sonido ruido
    sentido líquido ácido fluido tejido grado lado teclado variable variables canal canales señal señales metal metales hospital capital
    cliente clientes agente agentes componente componentes constante gradiente gradientes variante variantes corriente entrada salida
    caja comunidad cosa prosa peso proceso usuario horario escenario vocabulario diccionario calendario comentario métrica métricas
    técnica lógica física química matemática estadística política música fábrica gráfica gráfico tráfico público médico código periodo
    mercados vida medida partida llamada jornada fachada célula modal terminal ideal manual portal principal ambiente medio residuo individuo`),
  ways: set("forma manera modo"),
  adverb: /mente$/u,
  light:
    set(`sinónimo contrario opuesto inverso número cantidad serie conjunto grupo mayoría mayor parte tipo tipos clase capacidad nivel presencia caso proceso
    necesidad uso cambio cambios falta rango variedad ejemplo medida suma resto par propósito objetivo media creación conjuntos
    forma manera diferencia diferencias impacto tendencia crecimiento problema problemas servicio servicios tarea tareas concepto
    enfoque aumento reducción disminución importancia posibilidad existencia contexto área`),
  parts: set(
    "parte partes componente componentes elemento elementos característica propiedad fase fases etapa etapas paso pasos miembro pilar pilares sección módulo capa",
  ),
  kinds: set(
    "tipo tipos clase clases forma variante variantes caso ejemplo subconjunto subcampo rama categoría especie familia técnica método",
  ),
  generic:
    set(`tercio tercios mitad meta metas pros contras cerca forma manera vez veces cosa cosas parte partes ejemplo ejemplos caso casos tipo tipos objetivo objetivos problema
    problemas punto puntos número cantidad vista lado nivel niveles momento tiempo lugar medio fin efecto efectos resultado resultados
    enfoque enfoques método métodos técnica técnicas estrategia estrategias propósito idea ideas tema temas área áreas aspecto
    aspectos ventaja ventajas desventaja desventajas diferencia diferencias característica características elemento elementos
    nota notas pregunta respuesta persona personas mundo vida año años día días opción opciones posibilidad necesidad capacidad
    proceso procesos paso pasos serie conjunto grupo grupos uso usos contexto situación situaciones hecho razón motivo
    manejo trabajo información herramienta herramientas usuario usuarios sistema sistemas concepto conceptos principio principios
    transición estado valor valores cambio cambios inconveniente naturaleza análisis presencia debilidad poder evolución áreas
    versatilidad conclusión necesidades detalle detalles ámbito ámbitos dato función funciones importancia términos término
    combinación enlace enlaces referencia referencias fuente fuentes página páginas link`),
  dropped:
    set(`diferente diferentes distinto distintos distinta distintas múltiple múltiples principal principales importante importantes
    significativo significativa significativos significativas específico específica específicos específicas determinado determinada determinados
    dado dada dados dadas individual individuales redundante redundantes completo completa completos completas posible posibles frecuente común comunes
    adecuado adecuada general generales propio propia necesario necesaria necesarias necesarios fundamental fundamentales diverso diversos diversa diversas
    gran grande grandes pequeño pequeña pequeños pequeñas mayor cierto cierta ciertos ciertas numeroso numerosos numerosas siguiente siguientes
    anterior anteriores nuevo principal único única únicos varias varios famoso famosos clásico esencial esenciales clave útil útiles
    excelente eficiente total actual actuales relevante relevantes amplio amplia alto alta buen buena bueno cercano cercanos preciso precisa precisos precisas`),
  example: /^(?:ej\.?|p\. ?ej\.?|por ejemplo|como|e\.g\.)(?=[\s,:])[\s,:]*/iu,
  plain: withoutAccents,
  singular: singularBy(
    [
      ["iones", "ión"],
      ["ones", "ón"],
      ["yes", "y"],
      ["ces", "z"],
      ["ágenes", "agen"],
      ["ímenes", "imen"],
      ...["dad", "tad", "or", "al", "el", "il", "ul", "ar", "ad", "ed", "er", "ir", "ur", "en", "an"].map(
        (end) => [`${end}es`, end] as const,
      ),
      ["s", ""],
    ],
    /(?:sis|us|is|ss)$/u,
    5,
  ),
};
